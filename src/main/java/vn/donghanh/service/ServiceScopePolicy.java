package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffQueries;

/**
 * Decides which deliveries of a case a reader sees and records: all of them, or with access to a section alone those of health or the counselling
 * sessions.
 */
@ApplicationScoped
class ServiceScopePolicy {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    /** Returns the case for a reader of the whole case or of its health section; for others it does not exist. */
    CaseView getCase(@Nullable String number) {
        return caseFiles.get(number, CaseSection.HEALTH);
    }

    /** Returns the case for a reader of the whole case or of a section in which services are recorded; for others it does not exist. */
    CaseView getReadableCase(@Nullable String number) {
        return caseFiles.get(number, CaseSection.HEALTH, CaseSection.COUNSELLING);
    }

    /** Whether services may be recorded on the case: while it is open, also during follow-up. */
    boolean mayRecord(CaseView caseView, ReaderScope scope) {
        return user.may(Permission.SERVICE_RECORD) && scope.covers(CaseSection.HEALTH) && caseView.isOpen();
    }

    /**
     * Whether the user may say of colleagues' entries that they were a mistake, when these can no longer do it themselves: the case manager and
     * supervisors may.
     */
    boolean mayStandIn(CaseView caseView) {
        return user.may(Permission.CASH_CONFIRM)
                || (user.may(Permission.SERVICE_RECORD) && caseView.isManagedBy(user.id()));
    }

    /** Returns those among these authors who can no longer put their entries right: they may not open the case any more, or have left. */
    Set<StaffId> findGone(CaseView caseView, Set<StaffId> authors) {
        Set<StaffId> absent = new HashSet<>(authors);
        absent.remove(user.id());
        if (absent.isEmpty() || !mayStandIn(caseView)) {
            return Set.of();
        }
        Set<StaffId> present = new HashSet<>(staff.members(absent).keySet());
        present.retainAll(
                access.readers(caseView.id()).stream().map(AccessGrant::staffId).collect(Collectors.toSet()));
        absent.removeAll(present);
        return absent;
    }

    /** Returns the kinds that the user may record by hand. */
    List<DeliveryType> types(ReaderScope scope) {
        return Arrays.stream(DeliveryType.values())
                .filter(type -> !type.isSession() && (scope.whole() || type.isHealthWork()))
                .toList();
    }
}
