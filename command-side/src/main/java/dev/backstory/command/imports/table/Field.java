package dev.backstory.command.imports.table;

import dev.backstory.command.imports.FactField;
import org.jspecify.annotations.Nullable;

/** What a column of such a table can be. */
public enum Field {
    /** What an issue is known by for good; where there are two, the likelier is that, and the other its key. */
    ID(Shape.TEXT),
    KEY(Shape.TEXT),
    /** In one column, or in one of several for each level of a tree. */
    TITLE(Shape.TEXT),
    DESCRIPTION(Shape.TEXT),
    KIND(Shape.WORD),
    STATUS(Shape.WORD),
    POINTS(Shape.NUMBER),
    LABELS(Shape.TEXT),
    START(Shape.DATE),
    END(Shape.DATE),
    TARGET(Shape.TEXT),
    PARENT(Shape.TEXT),
    /** A number that sorts as their order goes. */
    ORDER(Shape.NUMBER),
    CRITERIA(Shape.TEXT),
    /** Who created it. */
    AUTHOR(Shape.PERSON),
    CREATED(Shape.DATE),
    /** When work on it began. */
    STARTED(Shape.DATE),
    /** When it was done, or given up. */
    ENDED(Shape.DATE),
    /** Since when it has its present status. */
    SINCE(Shape.DATE),
    /** Where it belongs among several projects; kept as theirs. */
    PROJECT(Shape.TEXT),
    /** Any other person; kept as theirs. */
    PERSON(Shape.PERSON),
    /** Any other time; kept as theirs. */
    DATE(Shape.DATE);

    /** What its cells look like, so that a cell of another column is noticed among them. */
    enum Shape {
        TEXT,
        WORD,
        NUMBER,
        DATE,
        PERSON
    }

    final Shape shape;

    Field(Shape shape) {
        this.shape = shape;
    }

    /** Where a field of ours is read from; null for one that is taken as it stands. */
    static @Nullable Field of(FactField ours) {
        return switch (ours) {
            case CREATED -> CREATED;
            case KEY -> KEY;
            case KIND -> KIND;
            case TITLE -> TITLE;
            case DESCRIPTION -> DESCRIPTION;
            case STATUS -> STATUS;
            case POINTS -> POINTS;
            case LABEL -> LABELS;
            case START -> START;
            case END -> END;
            case TARGET -> TARGET;
            case PARENT -> PARENT;
            case ORDER -> ORDER;
            case CRITERION -> CRITERIA;
            case DELETED, LANE, HORIZON, BACKLOG, RANK, AS_A, I_WANT, SO_THAT -> null;
        };
    }
}
