package vn.donghanh.reporting.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestStep;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.statistics.KaplanMeier;
import vn.donghanh.reporting.statistics.KaplanMeier.Observation;

/** How a partner answers the requests that were sent in a span of days, as known at its end. */
record PartnerAnswers(Optional<Long> medianDays, Ratio answered, Ratio declined, Ratio missed) {
    static PartnerAnswers of(List<PartnerRequest> requests, LocalDate day) {
        long answered = count(PartnerAnswer.ANSWERED, requests, day);
        return new PartnerAnswers(
                KaplanMeier.of(requests.stream()
                                .map(request -> waited(request, day))
                                .toList())
                        .median(),
                new Ratio(answered, requests.size()),
                new Ratio(count(PartnerAnswer.DECLINED, requests, day), answered),
                new Ratio(
                        count(PartnerAnswer.MISSED, requests, day),
                        requests.stream()
                                .filter(request -> PartnerAnswer.hasAppointment(request, day))
                                .count()));
    }

    private static long count(PartnerAnswer answer, List<PartnerRequest> requests, LocalDate day) {
        return requests.stream().filter(request -> answer.isOf(request, day)).count();
    }

    /** Returns how long a request waited for an answer: until it came, until the request ended without one, or until a day. */
    private static Observation waited(PartnerRequest request, LocalDate day) {
        Optional<LocalDate> answeredOn = PartnerAnswer.ANSWERED.firstOn(request, day);
        LocalDate last = answeredOn
                .or(() -> PartnerAnswer.first(request, EnumSet.allOf(RequestStep.class), day))
                .orElse(day);
        return new Observation(Math.max(0, ChronoUnit.DAYS.between(request.sentOn(), last)), answeredOn.isPresent());
    }
}
