package dev.backstory.query.changes;

import dev.backstory.web.caller.Caller;
import java.util.List;
import java.util.function.Predicate;

/** A piece of a product's trail, read at one moment.
 *
 * @param until how far it goes: nothing that was asked for lies between its last line and here
 * @param whole whether that is all there is
 * @param readers who may read it at that moment
 */
record Stretch(List<Line> lines, long until, boolean whole, Predicate<Caller> readers) {}
