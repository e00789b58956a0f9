/** Who may have tokens here: the process's own issuer and its accounts. */
@NullMarked
package dev.backstory.standalone.issuer;

import org.jspecify.annotations.NullMarked;
