package vn.donghanh.reporting.supervision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestEvent;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestStep;

/** What is counted of the requests to a partner. */
public enum PartnerAnswer {
    ANSWERED(EnumSet.of(RequestStep.ACCEPTED, RequestStep.DECLINED, RequestStep.APPOINTED, RequestStep.CAME)),
    DECLINED(EnumSet.of(RequestStep.DECLINED)),
    /** Of those with an appointment, at least one of which the client did not come to. */
    MISSED(EnumSet.of(RequestStep.MISSED));

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<RequestStep> steps;

    PartnerAnswer(Set<RequestStep> steps) {
        this.steps = steps;
    }

    /** Whether a request is counted, as known at the end of a day. */
    boolean isOf(PartnerRequest request, LocalDate day) {
        return (this != MISSED || hasAppointment(request, day)) && has(request, steps, day);
    }

    /** Returns the day of the first of the steps that are counted; empty if there is none by a day. */
    Optional<LocalDate> firstOn(PartnerRequest request, LocalDate day) {
        return first(request, steps, day);
    }

    private static boolean has(PartnerRequest request, Set<RequestStep> steps, LocalDate day) {
        return first(request, steps, day).isPresent();
    }

    static Optional<LocalDate> first(PartnerRequest request, Set<RequestStep> steps, LocalDate day) {
        return request.events().stream()
                .filter(event -> steps.contains(event.step()) && !event.on().isAfter(day))
                .map(RequestEvent::on)
                .findFirst();
    }

    static boolean hasAppointment(PartnerRequest request, LocalDate day) {
        return has(request, EnumSet.of(RequestStep.APPOINTED), day);
    }
}
