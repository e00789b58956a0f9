/** One side as a process of its own, one of several on one database. */
@NullMarked
package dev.backstory.web.node;

import org.jspecify.annotations.NullMarked;
