/** Events of another installation: how their file is read, what must hold for it, and where each event belongs. */
@NullMarked
package dev.backstory.command.imports.events;

import org.jspecify.annotations.NullMarked;
