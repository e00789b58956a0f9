/** Which backlogs a product has, and which stories stand in one, in which order. */
@NullMarked
package dev.backstory.query.backlog;

import org.jspecify.annotations.NullMarked;
