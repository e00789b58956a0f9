/** What is planned when, in which order, and how far it has slipped from what was planned first. */
@NullMarked
package dev.backstory.query.roadmap;

import org.jspecify.annotations.NullMarked;
