package org.tongxin.area.upkeep;

/** What was typed into the forms of a post's page, to be shown again. */
public record PostForm(String name, String phone, String standIn, String from, String to, String lastDay) {

    static final PostForm NOTHING = new PostForm("", "", "", "", "", "");
}
