package dev.backstory.query.changes;

import dev.backstory.query.changes.Listener.Wish;
import dev.backstory.query.changes.Seats.Seat;
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
    private final Seat seat;
    private final Changes changes;

    private Served(
            Changes changes,
            Wish wish,
            Caller caller,
            TokenEnd end,
            Seat seat,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        this.changes = changes;
        this.seat = seat;
        var lasting = request.startAsync();
        lasting.setTimeout(0);
        var client = response.getOutputStream();
        var outlet = new Outlet(lasting, client, Dropping.of(request, lasting::complete), this::drained);
        this.listener = new Listener(wish, caller, end, outlet);
        lasting.addListener(this);
        outlet.offer(Line.BEGINNING);
        client.setWriteListener(outlet);
    }

    /** The listener that the request becomes; it leaves the seat with its end. */
    static Listener by(
            Changes changes,
            Wish wish,
            Caller caller,
            TokenEnd end,
            Seat seat,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return new Served(changes, wish, caller, end, seat, request, response).listener;
    }

    private void drained() {
        changes.drained(listener);
    }

    private void over() {
        listener.outlet.left();
        seat.leave();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        over();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        over();
    }

    /** The client has left or was dropped: nobody is there to be told of it. */
    @Override
    public void onError(AsyncEvent event) {
        over();
        event.getAsyncContext().complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It is started once.
    }
}
