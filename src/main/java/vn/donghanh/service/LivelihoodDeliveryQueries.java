package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.NotFoundException;

/** Reads what a client received for a livelihood, for the package that looks at it again. Called inside a use case. */
@ApplicationScoped
public class LivelihoodDeliveryQueries {
    private static final int MOST = 200;

    @Inject
    ServiceRepository services;

    @Inject
    ServiceCipher cipher;

    /**
     * What was given, in its newest version; cash above the bound only once it is confirmed.
     *
     * @param lineRef the reference shared by the versions
     * @param item null in records of the time before it was asked
     * @param line what was written beside it; null if there is nothing or the user may not read it
     * @param amount in whole đồng; null when no money was spent
     * @param funding code of the fund; null if none is named
     * @param fundingMissing why no fund is named; null if one is
     */
    public record GivenSupport(
            String lineRef,
            LocalDate day,
            @Nullable LivelihoodItem item,
            @Nullable Integer quantity,
            @Nullable ServiceUnit unit,
            @Nullable String line,
            @Nullable Long amount,
            @Nullable String funding,
            @Nullable MissingReason fundingMissing)
            implements Serializable {}

    /** Returns what was given in this case, newest first. */
    public List<GivenSupport> findGiven(CaseView caseView) {
        return services.findGiven(caseView.id(), MOST).stream()
                .filter(delivery -> delivery.openType() == DeliveryType.LIVELIHOOD_SUPPORT)
                .map(delivery -> new GivenSupport(
                        delivery.lineRef(),
                        delivery.happenedOn(),
                        delivery.livelihood(),
                        delivery.openQuantity(),
                        delivery.openUnit(),
                        cipher.line(caseView.person(), delivery),
                        delivery.cost().amount(),
                        delivery.cost().funding(),
                        delivery.cost().fundingMissing()))
                .toList();
    }

    /** Returns the day of each that was given in this case, by its reference. */
    public Map<String, LocalDate> findDays(CaseId caseId) {
        return services.findGiven(caseId, MOST).stream()
                .filter(delivery -> delivery.openType() == DeliveryType.LIVELIHOOD_SUPPORT)
                .collect(Collectors.toMap(ServiceDelivery::lineRef, ServiceDelivery::happenedOn));
    }

    /** @throws NotFoundException if nothing of this kind was given in this case under this reference */
    public GivenSupport get(CaseView caseView, String lineRef) {
        return findGiven(caseView).stream()
                .filter(support -> support.lineRef().equals(lineRef))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
