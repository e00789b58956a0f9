/** Finds dates, narratives and criteria in what people of several languages wrote. */
@NullMarked
package dev.backstory.command.imports.text;

import org.jspecify.annotations.NullMarked;
