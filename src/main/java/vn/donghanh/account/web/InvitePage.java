package vn.donghanh.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.OrgUnitService;
import vn.donghanh.security.Role;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.staff.OrgUnitRow;
import vn.donghanh.staff.RolePolicy;
import vn.donghanh.staff.Salutation;

/** Backing bean that creates an account and shows its one-time code once. */
@Named
@ViewScoped
public class InvitePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    AccountService service;

    @Inject
    OrgUnitService unitService;

    private final PersonForm person = new PersonForm();
    private Set<Role> roles = EnumSet.noneOf(Role.class);
    private List<OrgUnitRow> units;
    private transient IssuedCode issued;

    public void load() {
        units = unitService.list();
    }

    public void invite() {
        issued = service.invite(person.toUsername(), person.toStaffDetails(), roles);
    }

    public List<OrgUnitRow> getUnits() {
        return units;
    }

    public List<Role> getOffered() {
        return RolePolicy.staffRoles();
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(Set<Role> roles) {
        this.roles = roles;
    }

    /** Returns whether a chosen role has no effect before the director confirms it. */
    public boolean isWaiting() {
        return roles.stream().anyMatch(Role::needsConfirmation);
    }

    public IssuedCode getIssued() {
        return issued;
    }

    public Salutation[] getAddresses() {
        return Salutation.values();
    }

    public PersonForm getPerson() {
        return person;
    }
}
