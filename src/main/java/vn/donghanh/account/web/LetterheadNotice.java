package vn.donghanh.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.staff.LetterheadQueries;

/** Notice on the administrator's home page that today's letterhead lacks something that documents need. */
@Named
@RequestScoped
public class LetterheadNotice {
    @Inject
    LetterheadQueries letterheads;

    @Inject
    CurrentUser user;

    @Inject
    DisplayFormatter formats;

    public boolean isIncomplete() {
        return user.may(Permission.SETTINGS_ADMIN)
                && letterheads
                        .findByDate(formats.today())
                        .filter(LetterheadQueries.Head::isComplete)
                        .isEmpty();
    }
}
