package vn.donghanh.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.HolidayQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.web.DisplayFormatter;

/** Notice on the administrator's home page that the holidays of a year are missing. */
@Named
@RequestScoped
public class HolidayNotice {
    @Inject
    HolidayQueries holidays;

    @Inject
    CurrentUser user;

    @Inject
    DisplayFormatter formats;

    /** Returns the missing year; null when there is none or the reader may not change settings. */
    public @Nullable Integer missingYear() {
        return user.may(Permission.SETTINGS_ADMIN)
                ? holidays.missingYear(formats.today()).orElse(null)
                : null;
    }
}
