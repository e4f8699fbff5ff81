package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.shared.CentreTime;

/** Adds deliveries to the case timeline by their neutral names; entries made by mistake are left out. */
@ApplicationScoped
class ServiceTimelineContributor implements TimelineContributor {
    @Inject
    ServiceRepository services;

    @Override
    public List<String> records() {
        return List.of("ServiceDelivery x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return services.findLatest(caseView.id(), limit).stream()
                .filter(delivery -> !delivery.isMistake())
                .map(ServiceTimelineContributor::entry)
                .toList();
    }

    private static TimelineEntry entry(ServiceDelivery delivery) {
        return new TimelineEntry(
                at(delivery),
                TimelineEntry.Group.CASE,
                delivery.outcome().isGiven() ? "check" : "no",
                "service.timeline." + delivery.outcome(),
                List.of("@" + delivery.neutralLabelKey()),
                delivery.givenBy().value(),
                false);
    }

    /** Returns the time of recording for a record of the same day, else the day. */
    private static Instant at(ServiceDelivery delivery) {
        LocalDate day = delivery.happenedOn();
        return day.equals(CentreTime.day(delivery.recordedAt())) ? delivery.recordedAt() : CentreTime.endOf(day);
    }
}
