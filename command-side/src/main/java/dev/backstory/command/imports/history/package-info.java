/** Decides what of another tracker's history becomes which events; pure. */
@NullMarked
package dev.backstory.command.imports.history;

import org.jspecify.annotations.NullMarked;
