package vn.donghanh.incident;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;

/** Reads the incidents of a case: kind, urgency and deadlines; a reader of the health section sees the deadlines of care alone. */
@UseCases(reads = true)
public class IncidentListQueries {
    private static final int MOST = 50;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    IncidentRepository incidents;

    @Inject
    IncidentRowFactory rows;

    @Inject
    CurrentUser user;

    @Requires(Permission.CASE_READ)
    @AuditAction("incident.list")
    public IncidentListView list(String number) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        CaseHeader header = caseHeaders.header(caseView);
        List<Incident> all = incidents.findLatest(caseView.id(), MOST);
        List<IncidentRepository.DeadlineTask> deadlineTasks = incidents.findDeadlines(caseView.id());
        Map<StaffId, String> names = rows.names(all, deadlineTasks, List.of(), List.of());
        return new IncidentListView(
                header,
                all.stream()
                        .map(incident -> rows.row(caseView, header, incident, deadlineTasks, names, false))
                        .toList(),
                mayRecord(caseView, header));
    }

    private boolean mayRecord(CaseView caseView, CaseHeader header) {
        return header.scope().whole() && caseView.isOpen() && user.may(Permission.INCIDENT_RECORD);
    }
}
