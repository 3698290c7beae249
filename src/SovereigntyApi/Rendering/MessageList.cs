namespace SovereigntyApi.Rendering;

/// <summary>Texts that an answer states once and points to by their place.</summary>
internal sealed class MessageList
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The place of a text; it is added where it is new.</summary>
    public int Place(string text)
    {
        if (!_places.TryGetValue(text, out var place))
        {
            place = _texts.Count;
            _places.Add(text, place);
            _texts.Add(text);
        }

        return place;
    }
}
