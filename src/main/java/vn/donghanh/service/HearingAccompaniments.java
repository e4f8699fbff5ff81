package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.HearingAccompanimentProvider;
import vn.donghanh.casefile.spi.HearingProvider;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Precondition;

/** Accompaniments that answer a hearing day of a legal matter. */
@ApplicationScoped
class HearingAccompaniments implements HearingAccompanimentProvider {
    @Inject
    ServiceRepository services;

    @Inject
    @Any
    Instance<HearingProvider> hearings;

    @Override
    public Map<LocalDate, List<StaffId>> findGiven(CaseId caseId, String matter) {
        return services.findGivenForMatter(caseId, matter).stream()
                .collect(Collectors.groupingBy(
                        ServiceDelivery::happenedOn,
                        Collectors.mapping(ServiceDelivery::givenBy, Collectors.toList())));
    }

    /** Returns the hearing days of the legal matters for readers of the whole case; nothing for others. */
    List<HearingProvider.HearingDays> find(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? hearings.stream()
                        .flatMap(provider -> provider.find(caseView).stream())
                        .toList()
                : List.of();
    }

    /** Returns what a delivery for a hearing must meet: it is an accompaniment on a hearing day of a matter of this case. */
    List<Precondition> conditions(
            CaseView caseView, ReaderScope scope, RecordServiceCommand command, @Nullable ServiceDelivery previous) {
        String matter = command.purpose().legalMatter();
        if (matter == null) {
            return List.of();
        }
        DeliveryType type = command.item().type();
        LocalDate day = command.day();
        boolean unchanged = previous != null
                && matter.equals(previous.legalMatter())
                && previous.happenedOn().equals(day);
        HearingProvider.HearingDays known = unchanged
                ? null
                : find(caseView, scope).stream()
                        .filter(hearing -> hearing.matter().equals(matter))
                        .findFirst()
                        .orElse(null);
        return List.of(
                Precondition.of(ServiceRule.HEARING_UNKNOWN, unchanged || known != null)
                        .at("legalMatter"),
                Precondition.of(
                                ServiceRule.NOT_A_HEARING_DAY,
                                known == null || day == null || known.days().contains(day))
                        .at("day"),
                Precondition.of(ServiceRule.HEARING_NEEDS_ACCOMPANIMENT, type == null || type.mayAnswerHearing())
                        .at("kind"));
    }

    /** Tells the matter's feature that a hearing day is now accompanied, or not any more. */
    void update(CaseView caseView, @Nullable ServiceDelivery previous, ServiceDelivery delivery) {
        Stream.of(Optional.ofNullable(previous).flatMap(HearingAccompaniments::answered), answered(delivery))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(hearing -> hearings.forEach(
                        provider -> provider.accompanimentChanged(caseView, hearing.matter(), hearing.day())));
    }

    private static Optional<AnsweredHearing> answered(ServiceDelivery delivery) {
        return delivery.isGiven() && delivery.legalMatter() != null
                ? Optional.of(
                        new AnsweredHearing(Objects.requireNonNull(delivery.legalMatter()), delivery.happenedOn()))
                : Optional.empty();
    }

    private record AnsweredHearing(String matter, LocalDate day) {}
}
