using System.Reflection;
using System.Xml;
using System.Xml.Schema;

namespace SovereigntyApi.AkomaNtoso;

/// <summary>The Akoma Ntoso 3.0 schema (OASIS, CC BY 4.0), a copy of which is in the program; compiled when it is first needed.</summary>
internal static class AkomaNtosoSchema
{
    /// <summary>Namespace of its elements.</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static readonly Lazy<XmlSchemaSet> Compiled = new(Compile);

    public static XmlSchemaSet Set => Compiled.Value;

    private static XmlSchemaSet Compile()
    {
        // Without a resolver nothing is fetched: the one import of the schema is added by hand.
        var set = new XmlSchemaSet { XmlResolver = null };
        Add(set, "http://www.w3.org/XML/1998/namespace", "xml.xsd");
        Add(set, Namespace, "akomantoso30.xsd");
        set.Compile();
        return set;
    }

    private static void Add(XmlSchemaSet set, string target, string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("SovereigntyApi.AkomaNtoso." + file)!;
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        set.Add(target, reader);
    }
}
