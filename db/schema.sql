-- The store of rulebooks, written by the build from the files beside this one and opened read-only by the service.
-- Every table but store begins with book, the number of the rulebook version its rows belong to. Keys come first, so that the
-- order of the primary key is the canonical order of the digest. Lists keep their order in position, counted from 0.
-- No table has an index beside its primary key: what the digest reads is all there is.

PRAGMA application_id = 0x53764170; -- 'SvAp'
PRAGMA user_version = 3;            -- of this schema; a service opens only the version it was built for

CREATE TABLE store (
    one     INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    digest  TEXT NOT NULL CHECK (length(digest) = 64)   -- SHA-256, hex, over all other tables
) STRICT, WITHOUT ROWID;

CREATE TABLE rulebook (
    book                INTEGER NOT NULL PRIMARY KEY,
    id                  TEXT NOT NULL,
    version             TEXT NOT NULL,
    title               TEXT NOT NULL,
    viewpoint           TEXT NOT NULL,
    disclaimer          TEXT NOT NULL,
    judges              INTEGER NOT NULL CHECK (judges IN (0, 1)),
    document_title      TEXT NOT NULL,
    document_author     TEXT NOT NULL,
    document_publisher  TEXT NOT NULL,
    document_note       TEXT NOT NULL,
    sha256              TEXT NOT NULL CHECK (length(sha256) = 64)   -- over this rulebook's rows, without where they stood in the files
) STRICT, WITHOUT ROWID;

CREATE TABLE paragraph (
    book      INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    locator   TEXT NOT NULL,
    position  INTEGER NOT NULL,
    heading   TEXT NOT NULL,
    summary   TEXT NOT NULL,
    quote     TEXT NOT NULL,
    PRIMARY KEY (book, locator)
) STRICT, WITHOUT ROWID;

CREATE TABLE criterion (
    book             INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    id               TEXT NOT NULL,
    position         INTEGER NOT NULL,
    name             TEXT NOT NULL,
    question         TEXT NOT NULL,
    basis            TEXT NOT NULL CHECK (basis IN ('explicit', 'derived', 'extension')),
    scale_min        INTEGER NOT NULL,
    scale_max        INTEGER NOT NULL CHECK (scale_min <= scale_max),
    recital_ceiling  INTEGER,
    recital_reach    INTEGER CHECK (recital_reach >= 0),
    PRIMARY KEY (book, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE criterion_label (
    book       INTEGER NOT NULL,
    criterion  TEXT NOT NULL,
    position   INTEGER NOT NULL,
    label      TEXT NOT NULL,
    PRIMARY KEY (book, criterion, position),
    FOREIGN KEY (book, criterion) REFERENCES criterion DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE criterion_paragraph (
    book       INTEGER NOT NULL,
    criterion  TEXT NOT NULL,
    position   INTEGER NOT NULL,
    locator    TEXT NOT NULL,
    PRIMARY KEY (book, criterion, position),
    FOREIGN KEY (book, criterion) REFERENCES criterion DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, locator) REFERENCES paragraph DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE test (
    book         INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    id           TEXT NOT NULL,
    position     INTEGER NOT NULL,
    name         TEXT NOT NULL,
    description  TEXT NOT NULL,
    PRIMARY KEY (book, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE test_paragraph (
    book      INTEGER NOT NULL,
    test      TEXT NOT NULL,
    position  INTEGER NOT NULL,
    locator   TEXT NOT NULL,
    PRIMARY KEY (book, test, position),
    FOREIGN KEY (book, test) REFERENCES test DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, locator) REFERENCES paragraph DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
    book              INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    id                TEXT NOT NULL,
    position          INTEGER NOT NULL,
    name              TEXT NOT NULL,
    polarity          TEXT NOT NULL CHECK (polarity IN ('adverse', 'favourable', 'neutral')),
    test              TEXT,
    basis             TEXT NOT NULL CHECK (basis IN ('explicit', 'derived', 'extension')),
    meaning           TEXT NOT NULL,
    softens           INTEGER NOT NULL CHECK (softens IN (0, 1)),
    never_in_recital  INTEGER NOT NULL CHECK (never_in_recital IN (0, 1)),
    opposing_reading  TEXT,
    PRIMARY KEY (book, id),
    FOREIGN KEY (book, test) REFERENCES test DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_effect (
    book       INTEGER NOT NULL,
    indicator  TEXT NOT NULL,
    criterion  TEXT NOT NULL,
    level      INTEGER NOT NULL,
    PRIMARY KEY (book, indicator, criterion),
    FOREIGN KEY (book, indicator) REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, criterion) REFERENCES criterion DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_paragraph (
    book       INTEGER NOT NULL,
    indicator  TEXT NOT NULL,
    position   INTEGER NOT NULL,
    locator    TEXT NOT NULL,
    PRIMARY KEY (book, indicator, position),
    FOREIGN KEY (book, indicator) REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, locator) REFERENCES paragraph DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_yields_to (
    book       INTEGER NOT NULL,
    indicator  TEXT NOT NULL,
    position   INTEGER NOT NULL,
    other      TEXT NOT NULL,
    PRIMARY KEY (book, indicator, position),
    FOREIGN KEY (book, indicator) REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, other) REFERENCES indicator DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE rule (
    book         INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    id           TEXT NOT NULL,
    position     INTEGER NOT NULL,
    indicator    TEXT NOT NULL,
    version      INTEGER NOT NULL CHECK (version >= 1),
    tentative    INTEGER NOT NULL CHECK (tentative IN (0, 1)),   -- counts only where learned weights speak for it
    explanation  TEXT NOT NULL,
    basis        TEXT CHECK (basis IN ('explicit', 'derived', 'extension')),
    source       TEXT,   -- file and line, for messages
    PRIMARY KEY (book, id),
    FOREIGN KEY (book, indicator) REFERENCES indicator DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_match (
    book      INTEGER NOT NULL,
    rule      TEXT NOT NULL,
    position  INTEGER NOT NULL,
    pattern   TEXT NOT NULL,
    PRIMARY KEY (book, rule, position),
    FOREIGN KEY (book, rule) REFERENCES rule DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_condition (
    book      INTEGER NOT NULL,
    rule      TEXT NOT NULL,
    member    TEXT NOT NULL,   -- as in the files: modality, not-modality and so on
    position  INTEGER NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (book, rule, member, position),
    FOREIGN KEY (book, rule) REFERENCES rule DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_scope (
    book      INTEGER NOT NULL,
    rule      TEXT NOT NULL,
    part      TEXT NOT NULL CHECK (part IN ('with', 'unless')),
    position  INTEGER NOT NULL,
    scope     TEXT NOT NULL,
    PRIMARY KEY (book, rule, part, position),
    FOREIGN KEY (book, rule) REFERENCES rule DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_scope_pattern (
    book      INTEGER NOT NULL,
    rule      TEXT NOT NULL,
    part      TEXT NOT NULL,
    line      INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    pattern   TEXT NOT NULL,
    PRIMARY KEY (book, rule, part, line, position),
    FOREIGN KEY (book, rule, part, line) REFERENCES rule_scope DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_requirement (
    book       INTEGER NOT NULL,
    rule       TEXT NOT NULL,
    part       TEXT NOT NULL CHECK (part IN ('all', 'any')),
    position   INTEGER NOT NULL,
    indicator  TEXT NOT NULL,
    PRIMARY KEY (book, rule, part, position),
    FOREIGN KEY (book, rule) REFERENCES rule DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, indicator) REFERENCES indicator DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_effect (
    book       INTEGER NOT NULL,
    rule       TEXT NOT NULL,
    criterion  TEXT NOT NULL,
    level      INTEGER NOT NULL,
    PRIMARY KEY (book, rule, criterion),
    FOREIGN KEY (book, rule) REFERENCES rule DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, criterion) REFERENCES criterion DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_example (
    book      INTEGER NOT NULL,
    rule      TEXT NOT NULL,
    part      TEXT NOT NULL CHECK (part IN ('example', 'near-miss')),
    position  INTEGER NOT NULL,
    text      TEXT NOT NULL,
    PRIMARY KEY (book, rule, part, position),
    FOREIGN KEY (book, rule) REFERENCES rule DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE concept (
    book      INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    name      TEXT NOT NULL,
    position  INTEGER NOT NULL,
    grammar   INTEGER NOT NULL CHECK (grammar IN (0, 1)),   -- the grammar's own, which every rulebook has
    source    TEXT,   -- file and line, for messages
    PRIMARY KEY (book, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE concept_phrase (
    book      INTEGER NOT NULL,
    concept   TEXT NOT NULL,
    position  INTEGER NOT NULL,
    phrase    TEXT NOT NULL,
    PRIMARY KEY (book, concept, position),
    FOREIGN KEY (book, concept) REFERENCES concept DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE kind_rule (
    book      INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    position  INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    points    INTEGER NOT NULL,
    scope     TEXT NOT NULL,
    source    TEXT,   -- file and line, for messages
    PRIMARY KEY (book, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE kind_rule_match (
    book       INTEGER NOT NULL,
    kind_rule  INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    pattern    TEXT NOT NULL,
    PRIMARY KEY (book, kind_rule, position),
    FOREIGN KEY (book, kind_rule) REFERENCES kind_rule DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE kind_rule_condition (
    book       INTEGER NOT NULL,
    kind_rule  INTEGER NOT NULL,
    member     TEXT NOT NULL,
    position   INTEGER NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (book, kind_rule, member, position),
    FOREIGN KEY (book, kind_rule) REFERENCES kind_rule DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE word_group (
    book      INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    list      TEXT NOT NULL CHECK (list IN ('irregular-forms', 'spelling-variants')),
    line      INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    word      TEXT NOT NULL,
    PRIMARY KEY (book, list, line, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE gate (
    book       INTEGER NOT NULL,
    indicator  TEXT NOT NULL,
    position   INTEGER NOT NULL,
    bias       INTEGER NOT NULL,   -- hundredths of a logit
    PRIMARY KEY (book, indicator),
    FOREIGN KEY (book, indicator) REFERENCES indicator DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE gate_weight (
    book       INTEGER NOT NULL,
    indicator  TEXT NOT NULL,
    position   INTEGER NOT NULL,
    feature    TEXT NOT NULL,
    weight     INTEGER NOT NULL,   -- hundredths of a logit
    PRIMARY KEY (book, indicator, position),
    FOREIGN KEY (book, indicator) REFERENCES gate DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE not_assessable (
    book         INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    id           TEXT NOT NULL,
    position     INTEGER NOT NULL,
    answered_by  TEXT,
    detail       TEXT NOT NULL,
    PRIMARY KEY (book, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE not_assessable_indicator (
    book            INTEGER NOT NULL,
    not_assessable  TEXT NOT NULL,
    position        INTEGER NOT NULL,
    indicator       TEXT NOT NULL,
    PRIMARY KEY (book, not_assessable, position),
    FOREIGN KEY (book, not_assessable) REFERENCES not_assessable DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, indicator) REFERENCES indicator DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE not_assessable_criterion (
    book            INTEGER NOT NULL,
    not_assessable  TEXT NOT NULL,
    position        INTEGER NOT NULL,
    criterion       TEXT NOT NULL,
    PRIMARY KEY (book, not_assessable, position),
    FOREIGN KEY (book, not_assessable) REFERENCES not_assessable DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, criterion) REFERENCES criterion DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE tension (
    book      INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    id        TEXT NOT NULL,
    position  INTEGER NOT NULL,
    rising    TEXT NOT NULL,
    falling   TEXT NOT NULL,
    detail    TEXT NOT NULL,
    PRIMARY KEY (book, id),
    FOREIGN KEY (book, rising) REFERENCES criterion DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, falling) REFERENCES criterion DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE tension_paragraph (
    book      INTEGER NOT NULL,
    tension   TEXT NOT NULL,
    position  INTEGER NOT NULL,
    locator   TEXT NOT NULL,
    PRIMARY KEY (book, tension, position),
    FOREIGN KEY (book, tension) REFERENCES tension DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, locator) REFERENCES paragraph DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE remedy_type (
    book      INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    id        TEXT NOT NULL,
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    content   TEXT NOT NULL,
    PRIMARY KEY (book, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE remedy_instrument (
    book        INTEGER NOT NULL,
    remedy      TEXT NOT NULL,
    position    INTEGER NOT NULL,
    instrument  TEXT NOT NULL CHECK (instrument IN ('reservation', 'understanding', 'declaration', 'condition', 'opt-out')),
    PRIMARY KEY (book, remedy, position),
    FOREIGN KEY (book, remedy) REFERENCES remedy_type DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE remedy_precedent (
    book       INTEGER NOT NULL,
    remedy     TEXT NOT NULL,
    position   INTEGER NOT NULL,
    precedent  TEXT NOT NULL,
    PRIMARY KEY (book, remedy, position),
    FOREIGN KEY (book, remedy) REFERENCES remedy_type DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_remedies (
    book       INTEGER NOT NULL,
    indicator  TEXT NOT NULL,
    position   INTEGER NOT NULL,
    reason     TEXT NOT NULL,   -- why these types, or why none
    PRIMARY KEY (book, indicator),
    FOREIGN KEY (book, indicator) REFERENCES indicator DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_remedy (
    book       INTEGER NOT NULL,
    indicator  TEXT NOT NULL,
    position   INTEGER NOT NULL,
    remedy     TEXT NOT NULL,
    PRIMARY KEY (book, indicator, position),
    FOREIGN KEY (book, indicator) REFERENCES indicator_remedies DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, remedy) REFERENCES remedy_type DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE regime_sign (
    book      INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    means     TEXT NOT NULL CHECK (means IN ('barred', 'limited', 'allowed', 'opt-out')),
    rule      TEXT NOT NULL,   -- whose match says so
    PRIMARY KEY (book, position),
    FOREIGN KEY (book, rule) REFERENCES rule DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE rewording (
    book         INTEGER NOT NULL REFERENCES rulebook DEFERRABLE INITIALLY DEFERRED,
    id           TEXT NOT NULL,
    position     INTEGER NOT NULL,
    place        TEXT NOT NULL CHECK (place IN ('modal', 'after-modal', 'evidence', 'words', 'item', 'sentence', 'end')),
    words        TEXT NOT NULL,   -- put there; empty where words are struck out
    explanation  TEXT NOT NULL,
    PRIMARY KEY (book, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rewording_indicator (
    book       INTEGER NOT NULL,
    rewording  TEXT NOT NULL,
    position   INTEGER NOT NULL,
    indicator  TEXT NOT NULL,   -- whose finding it may answer
    PRIMARY KEY (book, rewording, position),
    FOREIGN KEY (book, rewording) REFERENCES rewording DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book, indicator) REFERENCES indicator DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE rewording_condition (
    book       INTEGER NOT NULL,
    rewording  TEXT NOT NULL,
    member     TEXT NOT NULL CHECK (member IN ('from', 'modality')),
    position   INTEGER NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (book, rewording, member, position),
    FOREIGN KEY (book, rewording) REFERENCES rewording DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
