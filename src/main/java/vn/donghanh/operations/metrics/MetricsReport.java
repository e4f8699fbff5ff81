package vn.donghanh.operations.metrics;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks all features for their figures, one question at a time. What the database does not answer in time is left out. */
@ApplicationScoped
public class MetricsReport {
    private static final int SECONDS = 5;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @Any
    Instance<MetricsProvider> providers;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        MetricsEndpoint.answerWith(this::text);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        MetricsEndpoint.answerWith(null);
    }

    public synchronized String text() {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(Metric.of(MetricName.UP, true));
        providers.forEach(provider -> metrics.addAll(provider.ofServer()));
        metrics.addAll(ofDatabase());
        return MetricsText.of(metrics);
    }

    /** In a thread of the application: those of the management interface know neither its transactions nor its database. */
    private List<Metric> ofDatabase() {
        try {
            Future<List<Metric>> answer = executor.submit(() -> providers.stream()
                    .flatMap(provider -> provider.ofDatabase().stream())
                    .toList());
            try {
                return answer.get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                answer.cancel(true);
                return List.of();
            }
        } catch (ExecutionException | RejectedExecutionException failed) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
