/** What administrators do with the views, as both sides know it: asked for on one, carried out by the other. */
@NullMarked
package dev.backstory.web.operation;

import org.jspecify.annotations.NullMarked;
