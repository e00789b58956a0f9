package dev.backstory.command.imports.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a file names: by the name that is shown, made distinct where two accounts share it. */
public final class People {
    private static final int NAME_LENGTH_MAX = 200;

    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    /** Learns of an account and of the name that is shown for it. */
    public void meet(@Nullable String account, @Nullable String name) {
        if (account == null || name == null) return;
        names.putIfAbsent(account, name);
        var known = accounts.putIfAbsent(name, account);
        if (known != null && !known.equals(account)) shared.add(name);
    }

    /** Whether somebody is called that. */
    public boolean knows(String name) {
        return accounts.containsKey(name);
    }

    /** What to call the holder of an account that the file knows; null of one that it does not. */
    public @Nullable String holder(@Nullable String account) {
        var name = account == null ? null : names.get(account);
        return name == null ? null : called(account, name);
    }

    /** What to call somebody; null where neither is said. An e-mail address is no name. */
    public @Nullable String called(@Nullable String account, @Nullable String name) {
        var bare = name == null || name.contains("@") ? account : name;
        if (bare == null || bare.contains("@")) return null;
        return cut(shared.contains(bare) && account != null ? bare + " (" + account + ")" : bare);
    }

    private static String cut(String name) {
        var length = Math.min(NAME_LENGTH_MAX, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length));
    }
}
