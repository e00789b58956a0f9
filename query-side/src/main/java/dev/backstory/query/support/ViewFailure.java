package dev.backstory.query.support;

import java.sql.SQLException;

/** The database refused to read or write a view. */
public final class ViewFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ViewFailure(String doing, SQLException cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
