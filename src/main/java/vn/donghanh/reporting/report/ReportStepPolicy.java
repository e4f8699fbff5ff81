package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.signed.PeriodSigningPolicy;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/**
 * Determines which steps of a report the reader may take: those that follow from its status, need a permission that the
 * reader has, and are not for somebody else.
 */
@ApplicationScoped
class ReportStepPolicy {
    @Inject
    CurrentUser user;

    @Inject
    PeriodSigningPolicy signing;

    /** Whether the reader may take this step of reports on which others worked. */
    boolean isPermitted(ReportStep step) {
        return switch (step) {
            case BEGIN, SUBMIT, SEND, CORRECT -> user.may(Permission.REPORT_WRITE);
            case CHECK -> user.may(Permission.REPORT_CHECK);
            case SIGN -> signing.maySign();
            case RETURN -> user.may(Permission.REPORT_CHECK) || signing.maySign();
        };
    }

    Set<ReportStep> possible(Report report) {
        Set<ReportStep> possible = EnumSet.noneOf(ReportStep.class);
        for (ReportStep step : report.status().steps()) {
            if (isPermitted(step) && report.may(step, user.id())) {
                possible.add(step);
            }
        }
        return possible;
    }

    /**
     * Returns the step by which the report goes on, if it waits for the reader.
     *
     * @param wrote whether the reader wrote on it; a list asks that of all its reports at once
     */
    @Nullable
    ReportStep next(Report report, boolean wrote) {
        return report.status().steps().stream()
                .filter(step -> step.leadsOn() && isPermitted(step) && report.may(step, user.id(), wrote))
                .findFirst()
                .orElse(null);
    }
}
