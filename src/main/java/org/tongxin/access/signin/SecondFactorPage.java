package org.tongxin.access.signin;

import org.tongxin.kernel.QrCode;
import org.tongxin.ui.FormErrors;

/**
 * 绑定动态码页.
 *
 * @param secret in groups of four, to be typed where the picture cannot be scanned
 * @param side of the QR code in modules
 * @param path its dark modules as an SVG path
 * @param then where to go afterwards, a path of our own
 */
public record SecondFactorPage(String secret, int side, String path, String then, FormErrors errors) {

    static SecondFactorPage of(String secret, String login, String then, FormErrors errors) {
        QrCode code = QrCode.of(Totp.address(secret, login));
        return new SecondFactorPage(secret.replaceAll("(.{4})(?!$)", "$1 "), code.side(), code.svgPath(), then, errors);
    }
}
