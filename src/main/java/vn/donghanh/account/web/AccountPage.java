package vn.donghanh.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import vn.donghanh.account.AccountQueries;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.AccountView;
import vn.donghanh.security.Role;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.signin.AccountRecoveryService;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.OrgUnitRow;
import vn.donghanh.staff.Salutation;

/** Backing bean of the page of one account: its roles, access and personal details. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    AccountService service;

    @Inject
    AccountQueries queries;

    @Inject
    AccountRecoveryService recoveries;

    @Inject
    OrgUnitQueries unitsToday;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String ref;

    private final PersonForm person = new PersonForm();
    private Role role;
    private AccountView account;
    private List<OrgUnitRow> units;
    private transient IssuedCode issued;
    private transient IssuedCode recoveryCode;

    public void load() {
        account = queries.get(ref);
        units = unitsToday.findCurrent();
        person.fill(account.details());
    }

    public String save() {
        service.updateDetails(ref, account.details(), person.toStaffDetails());
        return saved();
    }

    public String grant() {
        if (role == null) {
            messages.fieldError("role", "account.message.chooseRole");
            return null;
        }
        service.grant(ref, role);
        return saved();
    }

    public String revoke(String roleRef) {
        service.revoke(roleRef);
        return saved();
    }

    public String disable() {
        service.disable(ref);
        return saved();
    }

    public String endSessions() {
        service.endSessions(ref);
        return saved();
    }

    public String endSession(String session) {
        service.endSession(ref, session);
        return saved();
    }

    /** Issues a recovery code for an owner without device and recovery codes; it is valid only after a supervisor's confirmation. */
    public void issueRecoveryCode() {
        recoveryCode = recoveries.issue(ref);
        load();
    }

    public void enable() {
        issued = service.enable(ref);
        load();
    }

    public void issueCode() {
        issued = service.issueCode(ref);
        load();
    }

    private String saved() {
        messages.saved();
        return "/account/account.xhtml?faces-redirect=true";
    }

    public AccountView getAccount() {
        return account;
    }

    public List<OrgUnitRow> getUnits() {
        return units;
    }

    public IssuedCode getIssued() {
        return issued;
    }

    public IssuedCode getRecoveryCode() {
        return recoveryCode;
    }

    public Salutation[] getAddresses() {
        return Salutation.values();
    }

    public PersonForm getPerson() {
        return person;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
