package vn.donghanh.intake.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.intake.IntakeType;
import vn.donghanh.shared.MissingReason;

/** The page of the ordinary intake: the same essentials, and optional details. */
@Named
@ViewScoped
public class OrdinaryIntakePage extends AbstractIntakePage {
    private static final long serialVersionUID = 1L;

    @PostConstruct
    void load() {
        open();
        if (getForm().getMode() == null) {
            getForm().setMode(IntakeMode.WALK_IN);
        }
    }

    @Override
    IntakeType type() {
        return IntakeType.ORDINARY;
    }

    @Override
    String messagePrefix() {
        return "intake_ordinary";
    }

    public List<IntakeMode> getModes() {
        return Arrays.stream(IntakeMode.values())
                .filter(mode -> mode != IntakeMode.EMERGENCY)
                .toList();
    }

    public ReferralSource[] getSources() {
        return ReferralSource.values();
    }

    /** Returns the consent methods and the legal ground without consent. */
    public List<ConsentMethod> getGrounds() {
        List<ConsentMethod> grounds = new ArrayList<>(ConsentMethod.consentMethods());
        grounds.add(ConsentMethod.VITAL_INTEREST);
        return grounds;
    }

    public ClientGroup[] getGroups() {
        return ClientGroup.values();
    }

    public MissingReason[] getReasons() {
        return MissingReason.values();
    }
}
