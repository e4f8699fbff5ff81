package vn.donghanh.handover.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import vn.donghanh.handover.TransferStatus;

/** Shows the status of a transfer with the same sign on every page. */
@Named
@ApplicationScoped
public class TransferFormatter {
    public String icon(TransferStatus status) {
        return switch (status) {
            case PROPOSED -> "clock";
            case ACCEPTED -> "check";
            case DECLINED -> "no";
            case WITHDRAWN -> "back";
            case EXPIRED -> "alert";
        };
    }

    public String tone(TransferStatus status) {
        return switch (status) {
            case PROPOSED -> "info";
            case ACCEPTED -> "ok";
            case DECLINED, EXPIRED -> "warn";
            case WITHDRAWN -> "";
        };
    }
}
