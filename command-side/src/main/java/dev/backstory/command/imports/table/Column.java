package dev.backstory.command.imports.table;

import dev.backstory.command.imports.FactField;
import org.jspecify.annotations.Nullable;

/**
 * One column.
 *
 * @param name as it is called in sentences
 * @param theirs the field of a fact in which what is not read is kept
 * @param field what it is; null if unknown
 * @param place how likely it is that among several
 * @param level of a tree, from 1; 0 if there is none
 * @param wished the field of ours into which its cells go as they stand, because somebody says so
 * @param isUtc whether its times are said to be UTC
 * @param holder index of the column with the names of the people whose accounts stand here; -1 if none do
 */
record Column(
        int index,
        String name,
        String theirs,
        @Nullable Field field,
        int place,
        int level,
        @Nullable FactField wished,
        boolean isUtc,
        int holder) {

    Field.Shape shape() {
        return holder >= 0 ? Field.Shape.PERSON : field == null ? Field.Shape.TEXT : field.shape;
    }
}
