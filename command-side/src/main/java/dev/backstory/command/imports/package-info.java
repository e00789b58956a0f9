/** What every format of another tracker is read into. */
@NullMarked
package dev.backstory.command.imports;

import org.jspecify.annotations.NullMarked;
