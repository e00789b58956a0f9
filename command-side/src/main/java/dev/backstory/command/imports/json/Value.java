package dev.backstory.command.imports.json;

import dev.backstory.command.imports.Account;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a JSON document, which remembers what became of each scalar in it. */
public final class Value {
    /** What is not there. */
    public static final Value NOTHING = new Value(Shape.NOTHING, "", 0);

    private static final int PATH_MAX = 200;

    private enum Shape {
        NOTHING,
        SCALAR,
        OBJECT,
        LIST,
        /** Larger than one record may be: only counted. */
        OVERSIZED
    }

    private enum Fate {
        UNREAD,
        READ,
        KEPT
    }

    /** What a member was called. */
    private record Named(String name, Value value) {}

    private final Shape shape;
    private final String text;
    private final long line;
    private final Map<String, Value> members;
    private final List<Value> elements;
    private final List<Named> repeated = new ArrayList<>(0);
    private Fate fate = Fate.UNREAD;
    private long counted;

    private Value(Shape shape, String text, long line) {
        this.shape = shape;
        this.text = text;
        this.line = line;
        this.members = shape == Shape.OBJECT ? new LinkedHashMap<>() : Map.of();
        this.elements = shape == Shape.LIST ? new ArrayList<>() : List.of();
    }

    static Value scalar(String text, long line) {
        return new Value(Shape.SCALAR, text, line);
    }

    static Value object(long line) {
        return new Value(Shape.OBJECT, "", line);
    }

    static Value list(long line) {
        return new Value(Shape.LIST, "", line);
    }

    static Value oversized(long scalars, long line) {
        var value = new Value(Shape.OVERSIZED, "", line);
        value.counted = scalars;
        return value;
    }

    /** The last of a name is the one that counts; the others remain as unread. */
    void put(String name, Value value) {
        var earlier = members.put(name, value);
        if (earlier != null) repeated.add(new Named(name, earlier));
    }

    void add(Value value) {
        elements.add(value);
    }

    /** Where it starts in the file, from 1. */
    public long line() {
        return line;
    }

    public boolean isObject() {
        return shape == Shape.OBJECT;
    }

    public boolean isList() {
        return shape == Shape.LIST;
    }

    public boolean isOversized() {
        return shape == Shape.OVERSIZED;
    }

    /** The member of this name; a value that holds nothing where there is none. */
    public Value get(String name) {
        return members.getOrDefault(name, NOTHING);
    }

    public Value at(String first, String second) {
        return get(first).get(second);
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public Map<String, Value> members() {
        return Collections.unmodifiableMap(members);
    }

    public List<Value> elements() {
        return Collections.unmodifiableList(elements);
    }

    /** What the scalar says; null for anything else, for null and for what is blank. */
    public @Nullable String text() {
        return isFilled() ? text : null;
    }

    /** What the scalar says, which is then read. */
    public @Nullable String read() {
        markRead();
        return text();
    }

    /** All in it is read into fields of ours. */
    public void markRead() {
        mark(Fate.READ);
    }

    /** What in it is not read is kept as theirs. */
    public void markKept() {
        mark(Fate.KEPT);
    }

    /** The number of scalars that say something. */
    public long scalars() {
        long sum = counted + (isFilled() ? 1 : 0);
        for (var member : members.values()) sum += member.scalars();
        for (var element : elements) sum += element.scalars();
        for (var early : repeated) sum += early.value().scalars();
        return sum;
    }

    /** Accounts for each scalar, of a row of its own. */
    public void settleAsRow(Account account, String path) {
        account.row(0, 0);
        settle(account, path);
    }

    /**
     * Accounts for each scalar, of a row that is counted elsewhere or of none.
     *
     * @param path where in the document it stands; empty for at its top
     */
    public void settle(Account account, String path) {
        if (isFilled()) settleScalar(account, path.isEmpty() ? "(value)" : path);
        members.forEach((name, value) -> value.settle(account, under(path, name)));
        elements.forEach(element -> element.settle(account, path));
        repeated.forEach(early -> early.value().settle(account, under(path, early.name())));
    }

    private void settleScalar(Account account, String path) {
        switch (fate) {
            case READ -> account.values(1, 0);
            case KEPT -> account.values(0, 1);
            case UNREAD -> account.unread(path, 1);
        }
    }

    private void mark(Fate next) {
        if (fate != Fate.READ) fate = next;
        members.values().forEach(member -> member.mark(next));
        elements.forEach(element -> element.mark(next));
    }

    private boolean isFilled() {
        return shape == Shape.SCALAR && !text.isBlank();
    }

    private static String under(String path, String name) {
        var whole = path.isEmpty() ? name : path + "." + name;
        return whole.length() > PATH_MAX ? whole.substring(0, PATH_MAX) + "…" : whole;
    }
}
