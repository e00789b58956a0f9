/** Opens a delimited text file, or says what it is instead. */
@NullMarked
package dev.backstory.command.imports.csv;

import org.jspecify.annotations.NullMarked;
