/** Which format a file is in. */
@NullMarked
package dev.backstory.command.imports.format;

import org.jspecify.annotations.NullMarked;
