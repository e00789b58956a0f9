/** What tables of other trackers have in common: an issue on each row, and a dictionary of what their columns are called. */
@NullMarked
package dev.backstory.command.imports.table;

import org.jspecify.annotations.NullMarked;
