package dev.backstory.command.turn;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.jspecify.annotations.Nullable;

/**
 * Keeps aggregates of one type between commands and gives one out only if its version is the store's last. On two nodes a stale
 * backlog would answer "no change" to a move that then is lost, and no unique key would ever see it.
 */
public final class AggregateCache implements Cache {
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
    private final ProductLog log;

    AggregateCache(ProductLog log, long aggregatesMax) {
        this.log = log;
        this.entries = Caffeine.newBuilder().maximumSize(aggregatesMax).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the framework declares it
    public <K, V> @Nullable V get(K key) {
        var entry = entries.getIfPresent(key);
        if (entry instanceof AggregateCacheEntry<?> aggregate && isStale(key, aggregate)) {
            entries.invalidate(key);
            return null;
        }
        return (V) entry;
    }

    @SuppressWarnings("NullAway") // an entry of this process holds its aggregate and asks for none of these
    private boolean isStale(Object key, AggregateCacheEntry<?> entry) {
        var version = entry.recreateAggregate(null, null, null, null).version();
        return version == null || version + 1 != log.version(UUID.fromString(key.toString()));
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T computeIfAbsent(Object key, Supplier<T> supplier) {
        return (T) entries.get(key, absent -> supplier.get());
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (present, value) -> update.apply((V) value));
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false; // nothing here listens to its own cache
    }
}
