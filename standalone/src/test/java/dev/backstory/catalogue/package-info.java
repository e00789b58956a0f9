/** Writes the catalogue of commands, and keeps it to what the code says. */
@NullMarked
package dev.backstory.catalogue;

import org.jspecify.annotations.NullMarked;
