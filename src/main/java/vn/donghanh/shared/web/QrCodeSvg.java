package vn.donghanh.shared.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as an inline SVG path, so that no other server sees its content. Needs a quiet zone of four modules around
 * it.
 */
public record QrCodeSvg(int size, String squares) {
    public static QrCodeSvg of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrCodeSvg(code.size, path.toString());
    }
}
