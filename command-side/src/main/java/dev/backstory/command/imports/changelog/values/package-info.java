/** How the values of Jira's fields read: people, documents, dates, points, and whatever else has a name. */
@NullMarked
package dev.backstory.command.imports.changelog.values;

import org.jspecify.annotations.NullMarked;
