using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Clauses;

/// <summary>By token: where modality, verbs and bearers stand and which clause a token belongs to.</summary>
internal sealed class ClausePlaces : IClausePlaces
{
    private int[] _modalEnd = [];
    private int[] _bearerEnd = [];
    private int[] _clause = [];
    private bool[] _verb = [];
    private bool[] _start = [];

    public void Reset(int tokens)
    {
        if (_clause.Length <= tokens)
        {
            int size = Math.Max(tokens + 1, 2 * _clause.Length);
            _modalEnd = new int[size];
            _bearerEnd = new int[size];
            _clause = new int[size];
            _verb = new bool[size];
            _start = new bool[size];
        }

        _modalEnd.AsSpan(0, tokens + 1).Fill(-1);
        _bearerEnd.AsSpan(0, tokens + 1).Fill(-1);
        _clause.AsSpan(0, tokens + 1).Fill(-1);
        _verb.AsSpan(0, tokens + 1).Clear();
        _start.AsSpan(0, tokens + 1).Clear();
    }

    public void Add(Clause clause, int number)
    {
        _modalEnd[clause.ModalFirst] = clause.ModalEnd;
        if (clause.BearerFirst >= 0)
        {
            _bearerEnd[clause.BearerFirst] = clause.BearerEnd;
        }

        if (clause.Verb >= 0)
        {
            _verb[clause.Verb] = true;
        }

        for (int at = clause.First; at < clause.End; at++)
        {
            _clause[at] = number;
        }
    }

    public void AddStart(int token) => _start[token] = true;

    /// <summary>Number of the clause a token belongs to, -1 where none.</summary>
    public int ClauseAt(int token) => _clause[token];

    public int ModalEndAt(int token) => _modalEnd[token];

    public bool IsVerb(int token) => _verb[token];

    public int BearerEndAt(int token) => _bearerEnd[token];

    public bool IsStart(int token) => _start[token];
}
