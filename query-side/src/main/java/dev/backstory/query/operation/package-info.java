/** What an administrator has asked for, carried out: parked products are given another try, views are built anew. */
@NullMarked
package dev.backstory.query.operation;

import org.jspecify.annotations.NullMarked;
