package dev.backstory.query.changes;

import dev.backstory.query.changes.Listener.Wish;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.caller.TokenEnd;
import dev.backstory.web.safety.Dropping;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A request that lasts as long as its client listens; it gives its thread back at once. */
final class Served implements AsyncListener {
    private final Listener listener;
    private final Changes changes;

    private Served(
            Changes changes,
            Wish wish,
            Caller caller,
            TokenEnd end,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        this.changes = changes;
        var lasting = request.startAsync();
        lasting.setTimeout(0);
        var client = response.getOutputStream();
        var outlet = new Outlet(lasting, client, Dropping.of(request, lasting::complete), this::drained);
        this.listener = new Listener(wish, caller, end, outlet);
        lasting.addListener(this);
        outlet.offer(Line.BEGINNING);
        client.setWriteListener(outlet);
    }

    static void by(
            Changes changes,
            Wish wish,
            Caller caller,
            TokenEnd end,
            HttpServletRequest request,
            HttpServletResponse response,
            long head)
            throws IOException {
        changes.serve(new Served(changes, wish, caller, end, request, response).listener, head);
    }

    private void drained() {
        changes.drained(listener);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        listener.outlet.left();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        listener.outlet.left();
    }

    /** The client has left or was dropped: nobody is there to be told of it. */
    @Override
    public void onError(AsyncEvent event) {
        listener.outlet.left();
        event.getAsyncContext().complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It is started once.
    }
}
