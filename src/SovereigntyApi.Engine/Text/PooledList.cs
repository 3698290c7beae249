using System.Buffers;

namespace SovereigntyApi.Engine.Text;

/// <summary>A growing list on a rented array; for use within one reading.</summary>
internal ref struct PooledList<T>
{
    private T[] _items;

    public PooledList(int capacity)
    {
        _items = ArrayPool<T>.Shared.Rent(capacity);
        Count = 0;
    }

    public int Count { get; private set; }

    public readonly ref T this[int index] => ref _items[index];

    public readonly Span<T> Span => _items.AsSpan(0, Count);

    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = item;
    }

    /// <summary>Forgets the items from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => Count = count;

    public readonly void Release() => ArrayPool<T>.Shared.Return(_items);

    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(_items.Length * 2);
        _items.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}
