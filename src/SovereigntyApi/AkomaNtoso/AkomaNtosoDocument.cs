using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace SovereigntyApi.AkomaNtoso;

/// <summary>Parses an Akoma Ntoso document that a caller sent, without a document type, entities or anything fetched.</summary>
internal static class AkomaNtosoDocument
{
    /// <summary>Deeper nesting than any treaty has.</summary>
    private const int DeepestElement = 64;

    /// <summary>
    /// The document, or what is wrong and where. Messages of the parser quote the input and are not passed on.
    /// </summary>
    public static (XDocument? Document, AkomaNtosoFault? Fault) Parse(string xml)
    {
        AkomaNtosoFault? invalid = null;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 0,
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.None,
            Schemas = AkomaNtosoSchema.Set,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        settings.ValidationEventHandler += (_, fault) => invalid ??= new AkomaNtosoFault(false, fault.Exception.LineNumber, fault.Exception.LinePosition);
        try
        {
            // Depth first: what is nested without end would exhaust the stack of whoever walks it.
            using (var shallow = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
            {
                while (shallow.Read())
                {
                    if (shallow.Depth > DeepestElement)
                    {
                        var (line, position) = At((IXmlLineInfo)shallow);
                        return (null, new AkomaNtosoFault(false, line, position));
                    }
                }
            }

            using var reader = XmlReader.Create(new StringReader(xml), settings);
            var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            return invalid is null && document.Root?.Name == XName.Get("akomaNtoso", AkomaNtosoSchema.Namespace)
                ? (document, null)
                : (null, invalid ?? new AkomaNtosoFault(false, 1, 1));
        }
        catch (XmlException e)
        {
            return (null, new AkomaNtosoFault(true, e.LineNumber, e.LinePosition));
        }
    }

    private static (int Line, int Position) At(IXmlLineInfo info) => (info.LineNumber, info.LinePosition);
}

/// <summary>What is wrong with a document: no well-formed XML (or one with a document type), or not by the schema; with line and column from 1.</summary>
internal sealed record AkomaNtosoFault(bool Malformed, int Line, int Column);
