package vn.donghanh.casefile.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.CaseAssignmentRepository;
import vn.donghanh.casefile.CaseManagementQueries;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.access.SectionAccessPolicy;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.staff.StaffMember;

/** Backing bean of the page for a case's manager, readers, sections and conflicts of interest. */
@Named
@ViewScoped
public class CaseAccessPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseManagementQueries managementQueries;

    @Inject
    private CaseManagementService management;

    @Inject
    private SectionAccessService sections;

    @Inject
    private Messages messages;

    @Inject
    @PathValue(0)
    private String number;

    private CaseManagementQueries.AccessView page;
    private final CaseAccessForm form = new CaseAccessForm();

    @PostConstruct
    void load() {
        page = managementQueries.access(number);
    }

    public String assign() {
        management.reassign(number, page.header().version(), form.getManager());
        String name = page.candidates().stream()
                .map(CaseAssignmentRepository.AssignmentCandidate::member)
                .filter(member -> member.username().equals(form.getManager()))
                .map(StaffMember::name)
                .findFirst()
                .orElseThrow();
        return done("casefile_access.message.assigned", name);
    }

    public String grantAccess() {
        SectionAccessPolicy.Candidate chosen = page.sections().candidates().stream()
                .filter(candidate -> candidate.key().equals(form.getAdmitted()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        sections.grantAccess(number, chosen.username(), chosen.section(), form.getLastDay());
        return done("casefile_access.message.admitted");
    }

    public String revokeAccess(String username, CaseSection section) {
        sections.revokeAccess(number, username, section);
        return done("casefile_access.message.dismissed");
    }

    public String block() {
        management.block(number, form.getColleague(), form.getBlockReason());
        return done("casefile_access.message.blocked");
    }

    public String pause() {
        management.pause(number, page.header().version(), form.getPauseReason(), form.getResumeOn());
        return done("casefile_access.message.paused");
    }

    /** Declares the user's own conflict of interest. The user loses access to the case, so the page redirects to the worklist. */
    public String declareConflict() {
        management.declareConflict(number, form.getConflictReason());
        messages.info("casefile_access.message.declared");
        Faces.redirect("home/work");
        return null;
    }

    private String done(String key, Object... arguments) {
        messages.info(key, arguments);
        Faces.redirect("casefile/access/%s", number);
        return null;
    }

    public CaseManagementQueries.AccessView getPage() {
        return page;
    }

    public CaseAccessForm getForm() {
        return form;
    }
}
