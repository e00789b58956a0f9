/** Reads JSON of other trackers as a stream of records, and knows of each scalar in it what became of it. */
@NullMarked
package dev.backstory.command.imports.json;

import org.jspecify.annotations.NullMarked;
