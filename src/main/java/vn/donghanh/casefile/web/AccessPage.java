package vn.donghanh.casefile.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.CaseConduct;
import vn.donghanh.casefile.CaseConductPages;
import vn.donghanh.casefile.CaseHandover;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseSections;
import vn.donghanh.casefile.SectionReaders;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.staff.StaffMember;

/** Who works on a case, who sees it, and who is kept out of it. */
@Named
@ViewScoped
public class AccessPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseConductPages pages;

    @Inject
    private CaseConduct conduct;

    @Inject
    private CaseSections sections;

    @Inject
    private Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    private CaseConductPages.AccessPage page;
    private final AccessForm form = new AccessForm();

    @PostConstruct
    void load() {
        page = pages.access(number);
    }

    public String assign() {
        conduct.reassign(number, page.header().version(), form.getManager());
        String name = page.candidates().stream()
                .map(CaseHandover.Candidate::member)
                .filter(member -> member.username().equals(form.getManager()))
                .map(StaffMember::name)
                .findFirst()
                .orElseThrow();
        return done("casefile_access.message.assigned", name);
    }

    public String admit() {
        SectionReaders.Admissible chosen = page.sections().admissible().stream()
                .filter(one -> one.key().equals(form.getAdmitted()))
                .findFirst()
                .orElseThrow(NotFound::new);
        sections.admit(number, chosen.username(), chosen.section(), form.getLastDay());
        return done("casefile_access.message.admitted");
    }

    public String dismiss(String username, CaseSection section) {
        sections.dismiss(number, username, section);
        return done("casefile_access.message.dismissed");
    }

    public String block() {
        conduct.block(number, form.getColleague(), form.getBlockReason());
        return done("casefile_access.message.blocked");
    }

    public String pause() {
        conduct.pause(number, page.header().version(), form.getPauseReason(), form.getResumeOn());
        return done("casefile_access.message.paused");
    }

    /** After this the case is gone from the speaker's screens, so the way leads to her work. */
    public String declareConflict() {
        conduct.declareConflict(number, form.getConflictReason());
        messages.info("casefile_access.message.declared");
        Faces.redirect("home/work");
        return null;
    }

    private String done(String key, Object... arguments) {
        messages.info(key, arguments);
        Faces.redirect("casefile/access/%s", number);
        return null;
    }

    public CaseConductPages.AccessPage getPage() {
        return page;
    }

    public AccessForm getForm() {
        return form;
    }
}
