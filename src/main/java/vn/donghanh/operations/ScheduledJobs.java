package vn.donghanh.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What the product does by itself, again and again. It is wound up at the start, runs on every node, and is stopped before the product is. */
@ApplicationScoped
public class Clockworks {
    private static final System.Logger LOG = System.getLogger(Clockworks.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    private final List<Clockwork> running = new CopyOnWriteArrayList<>();

    /** @param pause from the end of one turn to the beginning of the next */
    public void wind(Runnable work, Duration first, Duration pause) {
        running.add(Clockwork.wound(executor, work, first, pause));
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        running.forEach(Clockwork::end);
    }

    /**
     * Acts on each of them. What fails is left to the next turn and holds up no other; what has moved on meanwhile needs nothing any more.
     *
     * @param what is acted on, as the server's log names it
     * @return how many were acted on
     */
    public static <T> int each(Collection<T> due, Consumer<T> act, String what) {
        int acted = 0;
        for (T one : due) {
            try {
                act.accept(one);
                acted++;
            } catch (RuleViolation movedOn) {
                LOG.log(System.Logger.Level.DEBUG, what + " moved on while its time came");
            } catch (RuntimeException failed) {
                LOG.log(System.Logger.Level.WARNING, what + " is left to the next turn", failed);
            }
        }
        return acted;
    }
}
