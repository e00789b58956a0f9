/** Who may do and see what, asked over HTTP: every command and view by everybody. */
@NullMarked
package dev.backstory.authority;

import org.jspecify.annotations.NullMarked;
