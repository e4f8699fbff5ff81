package vn.donghanh.casefile.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.CaseManagementQueries;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the page for a case's triage level. */
@Named
@ViewScoped
public class TriageLevelPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseManagementQueries managementQueries;

    @Inject
    private CaseManagementService management;

    @Inject
    private Messages messages;

    @Inject
    @PathValue(0)
    private String number;

    private CaseManagementQueries.LevelView page;
    private TriageLevel level;
    private String reason;

    @PostConstruct
    void load() {
        page = managementQueries.level(number);
    }

    public String raise() {
        management.raise(number, page.header().version(), level, reason);
        return changed("casefile_level.message.changed");
    }

    /** Lowers or raises the level, or keeps it against a request. */
    public String decide() {
        int version = page.header().version();
        int difference = level.compareTo(page.header().level());
        if (difference == 0) {
            management.keepLevel(number, version, reason);
            return changed("casefile_level.message.kept");
        }
        if (difference < 0) {
            management.lower(number, version, level, reason);
        } else {
            management.raise(number, version, level, reason);
        }
        return changed("casefile_level.message.changed");
    }

    public String requestLowering() {
        management.requestLowering(number, page.header().version(), level, reason);
        return changed("casefile_level.message.asked");
    }

    private String changed(String key) {
        messages.info(key);
        Faces.redirect("casefile/overview/%s", number);
        return null;
    }

    public CaseManagementQueries.LevelView getPage() {
        return page;
    }

    public TriageLevel getLevel() {
        return level;
    }

    public void setLevel(TriageLevel level) {
        this.level = level;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
