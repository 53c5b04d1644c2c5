"""What people ask for, with the everyday ways of saying it.

Not vocabulary of the documents (that is the glossary) nor of the site (topics), but plain English:
a reader who 'cannot make it' asks for what a document says of those who 'cannot attend'. The
scripts look for these phrases in what is asked and in what is indexed, as for terms. Only ways of
saying one thing belong together here; a phrase may stand under several ideas.
"""

from __future__ import annotations

from collections.abc import Mapping

_SAID: Mapping[str, str] = {
    "absent": (
        "absent, absence, cannot come, not come, cannot attend, not attend, not present, cannot "
        "make it, not make it, unable to attend, unavailable, apologies, off sick, is away, "
        "cannot send, send anybody, not there, miss the meeting, do not turn up, no show"
    ),
    "access": (
        "access, see the record, see the minutes, see the notes, asks to see, ask to see, look at "
        "the record, disclose, disclosure, release, released, hand over, view the record"
    ),
    "after": "after, afterwards, later, following, once it is over",
    "attend": (
        "attend, be at the meeting, be there, take part, taking part, sit in, present, participate"
    ),
    "again": (
        "again, another meeting, further meeting, further meetings, meet again, more meetings, "
        "more than once, second meeting, next meeting, repeat, reconvene, one off, just one, only "
        "once"
    ),
    "ahead": "beforehand, in advance, ahead, ahead of, before, prior, upfront, first",
    "apart": "differ, difference, different, distinct, compare, tell apart, versus",
    "check": (
        "check, checks, monitor, chase, track, carried out, make sure it happens, progress of "
        "actions"
    ),
    "child": "child, children, young person, young people, teenager, baby, son, daughter",
    "choose": (
        "choose, pick, appoint, nominate, identify, name the chair, name its chair, select, "
        "decide who, settle who, find the person"
    ),
    "contact": (
        "contact, get in touch, ring, phone, telephone, call about, whom to call, who do i call, "
        "get hold of, helpline, number to call"
    ),
    "contents": (
        "contain, contains, include, includes, go in, goes in, put in, takes in, sums up, set "
        "down, set out, details"
    ),
    "culture": (
        "culture, cultural, ethnicity, race, racial, racism, racist, anti-racist, discrimination, "
        "oppression, equality, diversity"
    ),
    "date": (
        "date, dated, when was, when written, take effect, took effect, come into force, in "
        "force, effective from, updated, up to date, out of date, current, latest version, last "
        "reviewed"
    ),
    "deadline": (
        "deadline, by when, due, how soon, how quickly, how fast, how promptly, how many days, "
        "time limit, timescale, timeframe, within how many days, how long after, how long before, "
        "as soon as possible, working days, without delay, time scale"
    ),
    "dispute": (
        "disagree, disagreement, dispute, conflict, fall out, falling out, cannot agree, not "
        "agree, argue, argument, quarrel, controversy, difference of opinion, differ, at odds, "
        "not answer alike, different views, clash, do not settle it, not settle, not see eye to "
        "eye, differ on"
    ),
    "duration": ("duration, how long last, how long lasts, how long meeting, length, how long run"),
    "exclude": (
        "exclude, left out, leave out, leaving out, keep out, kept out, shut out, not invited, "
        "not there"
    ),
    "expert": "expert, expertise, specialist, adviser, outside person",
    "eyes": (
        "point of view, eyes, perspective, viewpoint, voice, views, see things as, wishes and "
        "feelings, have a say, be heard"
    ),
    "fault": "wrong, mistake, error, incorrect",
    "group": (
        "how many people, how many, number of people, number attending, quorum, maximum, too "
        "many, group size, size of the group, best number, small group"
    ),
    "home": ("parents, parent, carers, family, families, family member, family members, relatives"),
    "honest": "honest, honesty, open, openly, openness, transparent, transparency",
    "hostile": (
        "hostile, aggressive, violent, violence, threatening, threat, abusive, angry, "
        "intimidating, resistant, non compliant, not comply, reluctant, not engage, not engaging, "
        "uncooperative, not cooperate, difficult to work with, not work with, lack of engagement, "
        "not taking part"
    ),
    "now": (
        "immediate, immediate danger, immediate risk, emergency, urgent, urgently, imminent, "
        "right now, right away, straight away, same day, at once, out of hours"
    ),
    "online": (
        "online, virtual, virtually, Teams, Zoom, remote, video, video call, hybrid, technology, "
        "by phone"
    ),
    "outcome": (
        "outcome, outcomes, result, results, what was decided, was decided, decisions, "
        "conclusion, conclusions, what came out of it, what came of it, what happened at the "
        "meeting"
    ),
    "owner": (
        "author, who wrote, owner, who owns, responsible for it, issued, issued by, published by, "
        "keeps up to date"
    ),
    "policy": "policy, policies, procedure, procedures, protocol, guideline, guidelines",
    "purpose": "purpose, aim, aims, point of, what for, what is it for, goal",
    "quiet": (
        "withhold, withholding, hold back, held back, not tell, not told, not inform, not "
        "informed, without telling, keep from, kept from, not share, not shared, decides against, "
        "decide against, secret, secretly, behind their back, not given details, uninformed, not "
        "know, hide from"
    ),
    "reason": "reason, reasons, rationale, grounds, why, justify, justification",
    "receive": (
        "copy, copies, receive, gets the record, get the record, gets the minutes, get the "
        "minutes, gets the note, get the note, sent to, goes to, go to, given to"
    ),
    "refusal": (
        "refuse, refused, refuses, refusal, say no, says no, said no, turn down, turned down, "
        "decline, declined, reject, rejected, not agree, not allow, not authorise, block, no "
        "meeting is called, not let, withdraw, take it back, not accept"
    ),
    "rely": (
        "believe, believing, trust, rely, reliance, rely on, lean, leaned, leaning, face value, "
        "at their word, take their word, assume, as true, lie, lies"
    ),
    "replace": (
        "replace, replaces, instead of, substitute, take the place, stand in for, in place of, in "
        "lieu, stead"
    ),
    "safely": (
        "look after the minutes, look after the record, looks after the notes, secure, securely, "
        "safe keeping, kept safe, keep safe, lock, protected, password"
    ),
    "skill": (
        "experience, experienced, skill, skills, skilled, qualified, qualification, training, "
        "trained, knowledge, used to chairing, seniority, senior enough"
    ),
    "start": (
        "at the start, from the start, outset, from the outset, beginning, at first, "
        "first contact, early on, straight away, initial contact"
    ),
    "ensure": (
        "make sure, makes sure, ensure, see to it, see that, make certain, takes charge, "
        "responsible for, in charge of"
    ),
    "staff": (
        "staff, worker, workers, practitioner, practitioners, colleague, colleagues, "
        "professional, professionals"
    ),
    "stay": "how long kept, how long keep, retention, retain, destroy, delete",
    "stuck": (
        "stuck, no progress, not making progress, not progressing, drift, drifting, going round "
        "in circles, getting nowhere, not moving, no headway, stalled, not improving, not "
        "working, not better"
    ),
    "talk": (
        "talk, talking, speak, speaking, discuss, discussing, discussion, consult, chat, have a "
        "word, run it past, debate, conversation"
    ),
    "undone": (
        "not done, not carried out, not completed, not happened, incomplete actions, outstanding "
        "actions"
    ),
    "unnamed": (
        "anonymous, anonymously, anonymised, without a name, without giving the name, without "
        "names, unnamed, no names, not give the name, nobody gives the name, gives the name"
    ),
    "venue": "venue, place, room, location, book a room, books a place, premises",
    "worry": "worry, concern, concerned, concerns, uneasy, unhappy",
    "written": (
        "write down, writes down, written down, put in writing, in writing, recorded, put on "
        "record, documented, on record, log, note down"
    ),
}


def ideas() -> dict[str, tuple[str, ...]]:
    """Idea -> the ways of saying it."""
    return {idea: tuple(part.strip() for part in said.split(",")) for idea, said in _SAID.items()}
