package vn.donghanh.document.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.DelegationQueries;
import vn.donghanh.staff.LetterheadQueries;
import vn.donghanh.staff.StaffQueries;

/** Reads who may sign for the Centre today: the director, the deputies, and who holds the director's delegation. */
@ApplicationScoped
class CentreSignerQueries {
    @Inject
    LetterheadQueries letterheads;

    @Inject
    DelegationQueries delegations;

    @Inject
    StaffQueries staff;

    @Inject
    Clock clock;

    /** Returns the director first, without a name when none was entered. */
    List<CentreSigner> findToday() {
        LocalDate today = CentreTime.today(clock);
        List<CentreSigner> signers = new ArrayList<>();
        letterheads
                .findByDate(today)
                .ifPresentOrElse(
                        head -> {
                            signers.add(new CentreSigner(SigningCapacity.HEAD, head.director(), ""));
                            head.deputies()
                                    .forEach(name -> signers.add(new CentreSigner(SigningCapacity.DEPUTY, name, "")));
                        },
                        () -> signers.add(new CentreSigner(SigningCapacity.HEAD, "", "")));
        List<DelegationQueries.Holder> holders = delegations.findHolders(today);
        Map<StaffId, String> names = staff.names(
                holders.stream().map(DelegationQueries.Holder::staff).toList());
        holders.forEach(holder -> signers.add(
                new CentreSigner(SigningCapacity.DELEGATE, names.getOrDefault(holder.staff(), ""), holder.office())));
        return signers;
    }

    /**
     * @param key of the signer; null for the director
     * @throws NotFoundException when nobody of that key signs today
     */
    CentreSigner get(@Nullable String key) {
        return findToday().stream()
                .filter(signer -> key == null || signer.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
