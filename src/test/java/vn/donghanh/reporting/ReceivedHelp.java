package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.donghanh.casefile.CountedCaseRepository;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.shared.AsOf;

/** Access events that a test adds to those of the features. */
@ApplicationScoped
public class ReceivedHelp implements ServiceAccessProvider {
    @Inject
    CountedCaseRepository counted;

    private final List<AccessEvent> events = new CopyOnWriteArrayList<>();

    public void add(AccessEvent event) {
        events.add(event);
        counted.mark(List.of(event.caseId()));
    }

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        return events.stream().filter(event -> !event.on().isAfter(asOf.day())).toList();
    }
}
