package vn.donghanh.reporting.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestEvent;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestStep;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.statistics.KaplanMeier;
import vn.donghanh.reporting.statistics.KaplanMeier.Observation;

/** How a partner answers the requests that were sent in a span of days, as known at its end. */
record PartnerAnswers(Optional<Long> medianDays, Ratio answered, Ratio declined, Ratio missed) {
    private static final Set<RequestStep> ANSWERS =
            EnumSet.of(RequestStep.ACCEPTED, RequestStep.DECLINED, RequestStep.APPOINTED, RequestStep.CAME);

    static PartnerAnswers of(List<PartnerRequest> requests, LocalDate day) {
        List<PartnerRequest> answered = requests.stream()
                .filter(request -> first(request, ANSWERS, day).isPresent())
                .toList();
        List<PartnerRequest> appointed = requests.stream()
                .filter(request -> has(request, RequestStep.APPOINTED, day))
                .toList();
        return new PartnerAnswers(
                KaplanMeier.of(requests.stream()
                                .map(request -> waited(request, day))
                                .toList())
                        .median(),
                new Ratio(answered.size(), requests.size()),
                new Ratio(
                        answered.stream()
                                .filter(request -> has(request, RequestStep.DECLINED, day))
                                .count(),
                        answered.size()),
                new Ratio(
                        appointed.stream()
                                .filter(request -> has(request, RequestStep.MISSED, day))
                                .count(),
                        appointed.size()));
    }

    /** Returns how long a request waited for an answer: until it came, until the request ended without one, or until a day. */
    private static Observation waited(PartnerRequest request, LocalDate day) {
        Optional<LocalDate> answeredOn = first(request, ANSWERS, day);
        LocalDate last = answeredOn
                .or(() -> first(request, EnumSet.allOf(RequestStep.class), day))
                .orElse(day);
        return new Observation(Math.max(0, ChronoUnit.DAYS.between(request.sentOn(), last)), answeredOn.isPresent());
    }

    private static Optional<LocalDate> first(PartnerRequest request, Set<RequestStep> steps, LocalDate day) {
        return request.events().stream()
                .filter(event -> steps.contains(event.step()) && !event.on().isAfter(day))
                .map(RequestEvent::on)
                .findFirst();
    }

    private static boolean has(PartnerRequest request, RequestStep step, LocalDate day) {
        return first(request, EnumSet.of(step), day).isPresent();
    }
}
